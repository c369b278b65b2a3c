DEFAULT = 7


def start():
    return DEFAULT * 2


class Orc:
    def __init__(self, name, level=1):
        self.name = name
        self.health = start()
        self.bag = []
        self.level = level
        self.title = "orc " + self.name
        self.origin = name

    def show(self):
        return [self.health, self.bag, self.level, self.title]
