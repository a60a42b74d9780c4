try:
    try: {}["a"]
    except KeyError: int("b")
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: {}["a"]
    except KeyError: raise ValueError("hidden") from None
except ValueError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
err = ValueError("plain")
print(err.__context__, err.__cause__, err.__traceback__)
try: raise err from TypeError("because")
except ValueError as e: print(e is err, repr(e.__cause__), e.__traceback__ is not None, e.with_traceback(None) is e, e.__traceback__)
