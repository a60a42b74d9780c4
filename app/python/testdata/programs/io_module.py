# the module io: BytesIO, whose memory can be viewed, and StringIO
import io

f = io.BytesIO(b"abcdef")
c = io.BytesIO()
c.close()
g = io.BytesIO(b"xyz")
v = g.getbuffer()
s = io.StringIO("ab\ncd\nef")
calls = """io.BytesIO()
io.BytesIO('a')
io.BytesIO(1)
io.BytesIO(b'a', b'b')
io.BytesIO(initial_bytes=b'q').getvalue()
io.BytesIO(None).getvalue()
io.BytesIO(memoryview(b'abcd')[::2]).getvalue()
f.read(2)
f.tell()
f.read()
f.read()
f.seek(0)
f.read(None)
f.seek(-2, 2)
f.read(-1)
f.seek(-1)
f.seek(1, 7)
f.seek('a')
f.seek(1.5)
f.seek()
f.read('a')
f.write('a')
f.write(1)
f.write()
f.write(bytearray(b'xy'))
f.getvalue()
f.seek(1)
f.readinto(bytearray(3))
f.readinto(b'abc')
f.readinto('a')
f.readinto(memoryview(b'abc'))
f.readinto()
f.read1(2)
f.read1()
f.readline()
f.readlines()
f.seek(0), f.readline(2), f.readline()
f.peek(1)
f.truncate(3), f.getvalue(), f.tell()
f.truncate(-1)
f.truncate('a')
f.writable(), f.readable(), f.seekable(), f.closed, f.isatty()
f.fileno()
f.flush()
f.writelines([b'a', b'b']), f.getvalue()
f.writelines([1])
f.seek(-3, 1), f.read()
f.name
len(f)
list(io.BytesIO(b'a\\nb\\nc'))
io.BytesIO(b'a\\nb\\nc').readlines(), io.BytesIO(b'a\\nb\\nc').readlines(1)
c.read()
c.getvalue()
c.getbuffer()
c.write(b'')
c.closed
c.tell()
c.close()
c.seek(0)
c.readable()
c.readinto(bytearray(1))
g.write(b'q')
g.truncate(0)
g.close()
g.getvalue()
g.read()
v
v.obj
type(v.obj)
v.readonly, v.format, v.nbytes, v.tolist()
v.release()
g.seek(0), g.write(b'q'), g.getvalue()
g.__enter__() is g
g.__exit__(None, None, None)
g.closed
io.BytesIO.__name__, io.BytesIO, io.BytesIO.__module__
s.read(1)
s.readline()
s.readlines()
s.getvalue()
s.write('xx')
s.write(b'a')
s.getvalue()
s.seek(0), s.tell(), s.read(4), s.tell()
s.seek(1, 1)
s.seek(-1)
s.seek(0, 9)
s.truncate(2), s.getvalue()
s.closed, s.close(), s.closed
s.read()
list(io.StringIO('a\\nb'))
io.StringIO(b'a')
io.StringIO(1)
io.SEEK_SET, io.SEEK_CUR, io.SEEK_END
io.UnsupportedOperation, issubclass(io.UnsupportedOperation, OSError)
io.foo
io.BytesIO.foo""".splitlines()
for x in calls:
    try:
        print(x, "->", eval(x))
    except Exception as e:
        print(x, "->", type(e).__name__, e)

# a view of the file's memory
with io.BytesIO(b"hello world") as f:
    m = f.getbuffer()
    m[0:5] = b"HELLO"
    print(f.getvalue(), m.nbytes, bytes(m[6:]))
    try:
        f.write(b"longer than before, by far")
    except BufferError as e:
        print("BufferError:", e)
    m.release()
    f.seek(0, io.SEEK_END)
    print(f.write(b"!"), f.getvalue())
try:
    f.read()
except ValueError as e:
    print(e)

# reading into a part of a bytearray, without a copy
buf = bytearray(10)
view = memoryview(buf)
src = io.BytesIO(b"abcdefgh")
got = 0
while got < len(view):
    n = src.readinto(view[got:got + 3])
    if not n:
        break
    got += n
print(got, buf)
print(io.BytesIO(b"12345678").readinto(memoryview(bytearray(12)).cast("I")))

# the export ends with the view, as a temporary too
f = io.BytesIO(b"abc")
print(f.getbuffer()[1])
f.write(b"1234")
m = f.getbuffer()
k = m[1:]
del m
try:
    f.write(b"x")
except BufferError as e:
    print(e)
del k
f.write(b"x")
print(f.getvalue())
m = f.getbuffer()
del f
print(bytes(m), type(m.obj).__name__)

out = io.StringIO()
print("to a file", 1, sep="-", file=out)
print(repr(out.getvalue()))
class Upper:
    def write(self, text):
        out.write(text.upper())
print("shout", file=Upper())
print(out.getvalue(), end="")
for line in io.BytesIO(b"one\ntwo\n"):
    print(line)
print("no", file=3)
