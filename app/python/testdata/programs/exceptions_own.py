class AppError(Exception):
    code = 1
class NotFound(AppError):
    code = 404
    def __init__(self, what, where="here"):
        super().__init__(f"{what} not found {where}")
        self.what = what
class Plain(AppError): pass
for make in (lambda: NotFound("key"), lambda: Plain("a", 2), lambda: Plain(), lambda: AppError(None)):
    try: raise make()
    except NotFound as e: print("nf", e, e.code, e.what, e.args, repr(e))
    except AppError as e: print("app", repr(e), str(e), e.code, e.args)
try:
    try: raise Plain("low")
    except Plain as e: raise NotFound("high", where="there") from e
except AppError as e:
    print(e, repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
