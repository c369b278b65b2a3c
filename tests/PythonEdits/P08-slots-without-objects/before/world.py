class Point:
    __slots__ = ("x",)

    def __init__(self, x):
        self.x = x
