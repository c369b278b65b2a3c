import molt


class Orc:
    def __init__(self):
        self.health = 30

    @molt.upgrade
    def upgraded(self):
        self.health = self.__dict__.pop("hits", 0) * 10
