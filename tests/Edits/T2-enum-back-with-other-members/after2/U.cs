public static class Use { public static string Go() => G.En.A.ToString(); }
