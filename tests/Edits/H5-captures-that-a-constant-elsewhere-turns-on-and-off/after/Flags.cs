public static class Flags { public const bool On = false; }
