registry = []


class Orc:
    made = 0

    def __init__(self):
        Orc.made += 1
        registry.append(self)
