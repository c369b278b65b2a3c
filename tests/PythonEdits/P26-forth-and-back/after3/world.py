class Orc:
    size = 2
    extra = 3

    def attack(self, twice=False):
        return "smashes"

    def roar(self):
        return "roar"


def greet(n=2):
    return n * 2


def more():
    return 1
