TABLE = [lambda: 0, lambda: 0]
