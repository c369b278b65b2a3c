import functools


def strike(power, bonus=0):
    return power + bonus


hard = functools.partial(strike, 10)
table = {"strike": strike, "lambda": lambda power: power * 2}


class Orc:
    def attack(self):
        return "hits"


orc = Orc()
