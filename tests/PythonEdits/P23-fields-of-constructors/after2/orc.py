DEFAULT = 7


def start():
    return DEFAULT * 2


class Orc:
    def __init__(self, name, level=1):
        self.name = name
        self.bag = []

    def show(self):
        return [getattr(self, "health", None), self.bag]
