namespace G;
public static class K { public const int A = 3; }
