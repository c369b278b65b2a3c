namespace G;
public enum En { X = K.A, Y }
public static class V { public static string Go() => $"{(int)En.Y}"; }
