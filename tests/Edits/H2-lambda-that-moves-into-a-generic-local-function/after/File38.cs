public struct S38
{
public S38(int seed) { throw null!; }
public int this[int p41] { get 
{ throw null!; } }
public static int operator -(S38 a, int b)
{
   
int L2<U>(U u, int n3) { Action a4 = () => { Action a5 = () => { 
Trace.Say(n3);
 }; 
 };  
return 1; } 
return 1;
}
}
