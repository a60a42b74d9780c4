data = b"GET /index.html HTTP/1.1\r\nHost: example.org\r\nAccept: */*\r\n\r\nbody"
view = memoryview(data)
start, headers = 0, {}
while True:
    end = data.index(b"\r\n", start)
    line = view[start:end]
    start = end + 2
    if not line:
        break
    text = str(line, "ascii")
    if ": " in text:
        key, _, value = text.partition(": ")
        headers[key.lower()] = value
    else:
        method, path, version = text.split()
print(method, path, version, headers, bytes(view[start:]))
