def ask(x):
    return 2


found = str(int("3"))


def ask(x, more=1):
    return found * more


limit = 2
limit = 5


class Orc:
    size = 3

    def name(self):
        return "first"


class Orc:
    def name(self):
        return "third"
