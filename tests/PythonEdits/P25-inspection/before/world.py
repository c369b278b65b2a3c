def first():
    return 1


def fails():
    raise ValueError("at line 6")


class Orc:
    def attack(self):
        return "hits"
