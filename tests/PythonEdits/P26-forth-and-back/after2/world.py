class Orc:
    size = 1

    def attack(self):
        return "hits"


def greet(n=1):
    return n
