import molt


class Orc:
    def __init__(self):
        self.hits = 3
