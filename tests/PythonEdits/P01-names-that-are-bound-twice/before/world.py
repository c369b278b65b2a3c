def ask(x):
    return 1


limit = 4
limit = 5


class Orc:
    def name(self):
        return "orc"
