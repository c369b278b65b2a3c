using System.ComponentModel;
namespace G;
public class A { }
public static class U { public static string Go() => "none"; }
