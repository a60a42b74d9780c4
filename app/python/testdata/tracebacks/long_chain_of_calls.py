"abc".upper().lower().center(10, "--").strip()
