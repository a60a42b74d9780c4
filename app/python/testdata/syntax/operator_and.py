if a && b: pass
