def lazy():
    import not_here as nh
    return nh
lazy()
