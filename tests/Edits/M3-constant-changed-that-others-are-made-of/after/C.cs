namespace G;
public static class K { public const int A = 4; public const string S = "r"; }
