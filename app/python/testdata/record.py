# Plays programs for record.mjs and random.mjs as "python FILE" does, and tells what they print.
import gc, io, linecache, os, sys, tempfile, traceback
gc.disable()  # cycles are kept, as in a program too short for a collection
os.chdir(tempfile.mkdtemp())

def record(name, source):
    out = io.StringIO()
    old = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = out
    linecache.cache[name] = len(source), None, source.splitlines(True), name
    with open(name, "w", encoding="utf-8", newline="") as f:  # the compiler's errors show a line of the file
        f.write(source)
    names = {"__name__": "__main__"}
    sys.setrecursionlimit(1001)  # this function is a frame, too
    try:
        exec(compile(source, name, "exec"), names)
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        if not isinstance(e, SystemExit):
            traceback.print_exception(e)
    finally:
        # Names are taken away as at the end of a process: _PyModule_ClearDict.
        for n in [n for n in names if n[:1] == "_" != n[1:2]] + [n for n in names if n[:1] != "_"]:
            names[n] = None
        gc.collect()
        sys.stdout, sys.stderr = old
        os.remove(name)
    return out.getvalue()

if __name__ == "__main__" and sys.argv[1:]:
    print(record(*sys.argv[1:]), end="")
