using System.ComponentModel;
namespace G;
[Description(K.A)] public class D { }
public class D2 { [Description(K.A)] public void M() { } }
public static class V { public static string Go() => typeof(D).GetCustomAttributes(false).OfType<DescriptionAttribute>().First().Description + typeof(D2).GetMethod("M")!.GetCustomAttributes(false).OfType<DescriptionAttribute>().First().Description; }
