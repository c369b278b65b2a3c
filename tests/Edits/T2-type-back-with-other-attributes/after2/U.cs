public static class Use { public static string Go() => ((System.ComponentModel.DescriptionAttribute)typeof(G.C).GetCustomAttributes(false)[0]).Description; }
