# The module timeit, as Lib/timeit.py of CPython has it.
from itertools import repeat as _repeat
from time import perf_counter as default_timer

default_number = 1000000
default_repeat = 5

def _indented(text, depth):
    return text.replace("\n", "\n" + " " * depth)

class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else dict(globals)
        for name, part in (("setup", setup), ("stmt", stmt)):
            if not isinstance(part, str) and not callable(part):
                raise ValueError(name + " is neither a string nor callable")
        names["_stmt"], names["_setup"] = stmt, setup
        first = _indented(setup, 4) if isinstance(setup, str) else "_setup()"
        body = _indented(stmt, 8) if isinstance(stmt, str) else "_stmt()"
        exec("def inner(_it, _timer):\n    " + first + "\n    _t0 = _timer()\n    for _i in _it:\n        " + body
             + "\n        pass\n    return _timer() - _t0\n", names)
        self.inner = names["inner"]

    def timeit(self, number=default_number):
        return self.inner(_repeat(None, number), self.timer)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                time_taken = self.timeit(number)
                if callback:
                    callback(number, time_taken)
                if time_taken >= 0.2:
                    return number, time_taken
            i *= 10

def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)

def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
