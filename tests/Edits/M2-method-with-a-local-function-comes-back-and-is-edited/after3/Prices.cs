public static class Prices { public const int Apple = 7; }
