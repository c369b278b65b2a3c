class GameError(Exception):
    def __init__(self, text):
        super().__init__(text)
        self.text = text

    def show(self):
        return "game error " + self.text


class Lost(GameError):
    pass
