namespace G;
public static class U { public static string Go() => ""+ X.Q; }
