namespace G;
public static class K { public const int A = 3; public const string S = "s"; }
