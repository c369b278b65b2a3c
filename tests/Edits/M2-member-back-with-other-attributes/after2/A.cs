using System.ComponentModel;
namespace G;
public class A { [Description("two")] public string M() => "m"; }
public static class U { public static string Go() => string.Join(",", typeof(A).GetMethods().SelectMany(m => m.GetCustomAttributes(false).OfType<DescriptionAttribute>()).Select(a => a.Description)); }
