def load(d):
    try:
        return d["size"]
    except KeyError as e:
        raise ValueError("no size") from e
load({})
