class Point:
    __slots__ = ("x", "y")
    dimensions = 2

    def __init__(self, x, y):
        self.x, self.y = x, y

    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
