print(f"{'text':d}")
