class Empty: pass
e = Empty()
del e.gone
