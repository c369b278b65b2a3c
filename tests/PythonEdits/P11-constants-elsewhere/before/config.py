WIDTH = 3
NAMES = ("a", "b")
