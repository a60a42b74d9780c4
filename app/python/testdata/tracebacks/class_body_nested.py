class Outer:
    class Inner:
        value = [][0]
