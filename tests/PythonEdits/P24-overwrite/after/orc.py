COUNT = 2


class Orc:
    def attack(self):
        return f"smashes {COUNT}"


def make():
    return Orc()
