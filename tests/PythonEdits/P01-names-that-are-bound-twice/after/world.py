def ask(x):
    return 1


found = str(int("3"))


def ask(x):
    return found


limit = 3
limit = 5


class Orc:
    def name(self):
        return "first"


class Orc:
    def name(self):
        return "second"
