from game.m import MIDDLE

END = MIDDLE + 1


class Last:
    def name(self):
        return "last"
