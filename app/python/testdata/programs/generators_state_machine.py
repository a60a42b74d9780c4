def machine():
    state = "idle"
    while True:
        event = yield state
        state = {("idle", "start"): "running", ("running", "pause"): "paused", ("paused", "start"): "running"}.get((state, event), "idle" if event == "stop" else state)
m = machine()
next(m)
print([m.send(e) for e in ("pause", "start", "pause", "pause", "start", "stop", "start")])
