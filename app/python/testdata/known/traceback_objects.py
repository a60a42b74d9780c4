# known: a traceback can be kept, cleared and given on, not looked into
try: 1 / 0
except ZeroDivisionError as e: print(e.__traceback__.tb_lineno)
