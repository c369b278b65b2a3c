from game.hub import note

LIMIT = 1


def greet():
    return "hello"


class Orc:
    def attack(self):
        return "hits"
