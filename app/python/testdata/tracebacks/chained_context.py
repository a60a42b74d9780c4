def load(d):
    try:
        return d["size"]
    except KeyError:
        return d["length"]
load({})
