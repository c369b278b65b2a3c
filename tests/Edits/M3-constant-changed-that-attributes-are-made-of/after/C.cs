namespace G;
public static class K { public const string A = "b"; }
