import functools


def strike(power, bonus=0):
    return power * 100 + bonus


hard = functools.partial(strike, 10)
table = {"strike": strike, "lambda": lambda power: power * 3}


class Orc:
    def attack(self):
        return "smashes"


orc = Orc()
