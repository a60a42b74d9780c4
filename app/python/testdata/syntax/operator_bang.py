if !a: pass
