# one
# two
def first():
    return 2


def fails():
    # three
    raise ValueError("at line 9")


class Orc:
    def attack(self):
        return "smashes"
