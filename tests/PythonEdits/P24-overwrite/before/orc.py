COUNT = 1


class Orc:
    def attack(self):
        return f"hits {COUNT}"


def make():
    return Orc()
