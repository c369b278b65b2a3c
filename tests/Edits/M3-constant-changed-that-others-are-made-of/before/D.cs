namespace G;
public static class K2 { public const int B = K.A * 2; public const string T = K.S + "t"; public const int C = B + 1; }
