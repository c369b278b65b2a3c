WIDTH = 5
NAMES = ("a", "b", "c")
