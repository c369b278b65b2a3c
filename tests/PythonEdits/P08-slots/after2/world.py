class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y):
        self.x, self.y, self.z = x, y, 0

    def length(self):
        return self.x + self.y + self.z
